package nl.rijker.city.agenda;

/** The next step of one fact on its way into the books. */
public record Course(Facts facts, int number, int step) implements Happening {

    /** Books all facts, one after the other. */
    public static void follow(Facts facts, Agenda agenda) {
        bookFrom(facts, 0, agenda);
    }

    /** A late fact waits aside; the one after it need not. */
    private static void bookFrom(Facts facts, int first, Agenda agenda) {
        for (int number = first; number < facts.count(); number++) {
            if (facts.fate(number) == Fate.ABSENT) {
                continue;
            }
            agenda.book(
                    Recording.first(facts.day(number), facts.seed(number)),
                    new Course(facts, number, 0));
            if (!isLate(facts, number)) {
                return;
            }
        }
    }

    @Override
    public Asked happen(Agenda agenda) {
        Fate fate = facts.fate(number);
        Asked asked = facts.asked(number, fate, step);
        if (step == 0 && !isLate(facts, number)) {
            bookFrom(facts, number + 1, agenda);
        }
        if (step + 1 < fate.entries()) {
            agenda.book(
                    Recording.next(agenda.now(), facts.seed(number), step + 1),
                    new Course(facts, number, step + 1));
        }
        return asked;
    }

    private static boolean isLate(Facts facts, int number) {
        return Recording.isLate(facts.day(number), facts.seed(number));
    }
}
