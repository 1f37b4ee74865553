package nl.rijker.command.logfile;

/** Why a file that may be in order isn't read in. */
public sealed interface ImportRefusal {
    /** There are facts already. */
    record NotEmpty(long events) implements ImportRefusal {}

    /**
     * Made-up facts and real ones never meet.
     *
     * @param simulated what the file is
     */
    record OtherKind(boolean simulated) implements ImportRefusal {}

    record OtherMunicipality(long position, String municipality) implements ImportRefusal {}

    /** This version can't read the event, so that later decisions would miss it. */
    record Unreadable(long position, String type) implements ImportRefusal {}
}
