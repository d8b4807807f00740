const clockMessage = 'Time is the injected Clock.';

/** Domain time comes from the Clock, in code and in SQL. */
export const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clockMessage },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: clockMessage },
  { selector: 'TemplateElement[value.raw=/\\b(now\\(\\)|current_timestamp)/i]', message: clockMessage },
  { selector: 'Literal[value=/\\b(now\\(\\)|current_timestamp)/i]', message: clockMessage },
];

const sqlMessage = 'SQL takes $1, $2 …: no values in the text.';

/** No values pasted into SQL. */
export const noSqlTemplates = [
  {
    selector: "CallExpression[callee.property.name='query'] > TemplateLiteral.arguments[expressions.length>0]",
    message: sqlMessage,
  },
  { selector: "CallExpression[callee.property.name='query'] > BinaryExpression.arguments", message: sqlMessage },
];

/** Policies and presenters answer at once. */
export const noAsync = [
  { selector: ':function[async=true]', message: 'Policies and presenters are pure: no async.' },
  { selector: 'AwaitExpression', message: 'Policies and presenters are pure: no await.' },
];

const apartMessage =
  'What happens in which order stands apart from its SQL, which is in .queries, .writes, .table or .columns.';

/** What a feature does reads like a list of steps. */
export const sqlApart = [
  { selector: 'Literal[value=/^\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\\s/]', message: apartMessage },
  {
    selector: 'TemplateElement[value.raw=/^\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\\s/]',
    message: apartMessage,
  },
];
