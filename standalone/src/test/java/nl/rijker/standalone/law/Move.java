package nl.rijker.standalone.law;

/**
 * One step of a generated story, before it is known whether the decisions allow it.
 *
 * @param person which trajectory or session it is about
 * @param choice what varies within the step: scores, minutes, reasons
 * @param daysAgo how long ago it happened when it is recorded
 */
record Move(Kind kind, int person, int choice, int daysAgo) {
    enum Kind {
        MEASURE_T0,
        MEASURE_T1,
        MEASURE_T2,
        CORRECT_T0,
        CORRECT_T1,
        WITHDRAW_T0,
        WITHDRAW_T1,
        ATTEND,
        CORRECT_ATTENDANCE,
        WITHDRAW_ATTENDANCE,
        SESSION,
        CORRECT_SESSION,
        WITHDRAW_SESSION,
        END,
        REVOKE_END,
        WITHDRAW_TRAJECTORY,
        ADJUST,
        JOIN,
        UNDO_JOIN
    }
}
