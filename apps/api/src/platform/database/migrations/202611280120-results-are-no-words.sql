-- What a condition came to (met, bent, not-seen) is a mark, not a word of hers; the result of a story is.
CREATE OR REPLACE FUNCTION app.debrief_words(answers jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(a.value, E'\n' ORDER BY a.key), '') FROM jsonb_each_text(answers) a
  WHERE btrim(a.value) <> '' AND a.key NOT LIKE 'tests/%/result' AND regexp_replace(a.key, '^.*/', '') = ANY ('{stayed,kept,energy,statedReasonText,question,
    whatISaid,nextTime,example,evidence,observation,meaning,doAgain,doDifferently,notYours,didNotSitRight,statement,title,
    context,obstacle,action,result,figures,bestSentence,ownWords,note,clue,nextStepWhen,nextStepThen,stillWarm,closeMessage,
    firstKnew,madeItAYes,madeTheDifference,nearlyDidNotWork,protectFirst90Days,newPlanWhen,newPlanThen,skillsText,beforeNextRound}'::text[])
$$;
-- The kept words of the rows are made anew.
UPDATE debriefs SET answers = answers WHERE answers::text LIKE '%tests/%';
