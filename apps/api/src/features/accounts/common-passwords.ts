import { dictionary } from '@zxcvbn-ts/language-common';

/** The ten thousand passwords that leaked most often, in lower case. */
export const leakedPasswords: ReadonlySet<string> = new Set(dictionary['passwords-common'].slice(0, 10_000));

/**
 * What people choose when asked for a long password, in lower case without spaces and signs: the heads of
 * the well-known lists of leaked passwords, keyboard runs and quoted phrases. Fifteen characters keep all
 * short entries of such lists out; these are the pieces from which long ones are glued together.
 */
export const commonPieces: readonly string[] = [
  ...words(`
    password passwort passwords passphrase passcode motdepasse contrasena contraseña wachtwoord senha parola haslo
    administrator administrador admin root default changeme changeit changethis temporary secret topsecret secure security
    welcome letmein openup opensesame login logon signin access access14 account guest tester testing test demo example sample
    qwertyuiop qwertyuio qwertzuiop qwertz qwerty azertyuiop azerty asdfghjkl asdfgh asdf zxcvbnm zxcvbn zxcv poiuytrewq lkjhgfdsa mnbvcxz
    qazwsxedc qazwsx wsxedc 1qaz2wsx3edc 1qaz2wsx zaq12wsx 1q2w3e4r5t6y 1q2w3e4r5t 1q2w3e4r 1q2w3e q1w2e3r4 q1w2e3
    1q2w3e4r5t6y7u8i9o0p q1w2e3r4t5y6u7i8 zaq12wsxcde34rfv qazwsxedcrfvtgbyhn qazwsxedcrfvtgb 1qazxsw23edcvfr4 xsw2 cde3 vfr4
    abcdefghijklmnopqrstuvwxyz abcdefgh abcdef abcd abc123 a1b2c3d4 a1b2c3 aabbcc
    iloveyou iloveu ilove loveyou lovely loveme lover love myself forever sweetheart princess angel babygirl babyboy
    monkey dragon sunshine shadow master superman batman spiderman starwars pokemon football baseball basketball hockey soccer
    liverpool chelsea arsenal manchester united barcelona realmadrid michael jennifer jessica ashley charlie daniel thomas
    jordan harley mustang corvette ferrari mercedes yamaha computer internet google facebook linkedin microsoft windows samsung apple
    whatever trustno1 nothing killer freedom summer winter spring autumn january february march april june july august september
    october november december monday tuesday wednesday thursday friday saturday sunday
    hello goodbye thankyou please cookie cheese chocolate butterfly flower purple orange banana pepper ginger tigger snoopy
    ichliebedich tiamo teamo jetaime пароль йцукен
    jesus jesuschrist godisgood blessed heaven believe lord
    company office work career interview coaching coach cohort programme program leader leadership human resources humanresources
  `),
  ...words(`
    correcthorsebatterystaple correcthorsebattery tobeornottobe tobeornottobethatisthequestion thequickbrownfox jumpsoverthelazydog
    thequickbrownfoxjumpsoverthelazydog maytheforcebewithyou iamyourfather allyourbasearebelongtous thisismypassword thisisapassword
    thisisasecret mypasswordis mysecretpassword idontknow idontremember youwillneverguess iforgotmypassword donttellanyone
    onceuponatime allworkandnoplay neversaynever livelaughlove carpediem winteriscoming expectopatronum lordoftherings harrypotter
    gameofthrones godsavethequeen godsavetheking happybirthday merrychristmas letitbe hakunamatata supercalifragilisticexpialidocious
    ashortsentenceworkswell fifteencharacters fifteencharactersormore
  `),
];

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
