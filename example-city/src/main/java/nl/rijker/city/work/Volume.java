package nl.rijker.city.work;

/**
 * How large the city is. At the natural size of 200,000 entries its workers' hours are those of the
 * framework's staffing; a smaller or larger file means fewer or more young people and sessions in
 * proportion. Interventions and schools grow more slowly, so that groups keep a sensible size.
 */
public record Volume(long entries) {
    private static final double REFERENCE = 20_000;
    private static final int REFERENCE_LINES = 30;
    private static final double LINES_EXPONENT = 0.75;
    private static final int FEWEST_LINES_WITH_GUIDANCE = 2;
    private static final int ENTRIES_PER_SCHOOL = 2_500;
    private static final int ENTRIES_PER_LESSON_DAY = 40_000;
    private static final int LESSON_DAYS = 5;

    /** Lines of work that go on year after year. */
    private int lines() {
        double ratio = entries / REFERENCE;
        return (int) (REFERENCE_LINES * StrictMath.pow(ratio, LINES_EXPONENT));
    }

    int linesWithGuidance() {
        return StrictMath.max(FEWEST_LINES_WITH_GUIDANCE, lines());
    }

    int linesWithoutGuidance(int organisations) {
        return StrictMath.max(organisations, lines());
    }

    int schools(int known) {
        return StrictMath.clamp(entries / ENTRIES_PER_SCHOOL, 1, known);
    }

    int sessionsPerLessonWeek() {
        return StrictMath.clamp(entries / ENTRIES_PER_LESSON_DAY, 1, LESSON_DAYS);
    }
}
