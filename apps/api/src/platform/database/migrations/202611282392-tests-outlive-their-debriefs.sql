-- Two answers of one condition about one process, one noted in a debrief, are both there once that debrief is forgotten.
-- Before a debrief there is one for each process: the service sees to it under the lock of the condition.
DROP INDEX non_negotiable_tests_non_negotiable_id_opportunity_id_idx;
