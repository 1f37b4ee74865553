package nl.rijker.standalone.proof;

import nl.rijker.command.logfile.ImportRefusal;

/** Why a file isn't read in, in words. */
final class RefusalWords {
    private RefusalWords() {}

    static String of(ImportRefusal refusal) {
        return switch (refusal) {
            case ImportRefusal.NotEmpty(long events) ->
                    "Hier staan al %d gebeurtenissen. Lees een log alleen in een lege installatie in."
                            .formatted(events);
            case ImportRefusal.OtherKind(boolean simulated) ->
                    simulated
                            ? "Dit bestand is van een demo. Demogegevens en echte gegevens gaan nooit samen."
                            : "Dit bestand is met echte gegevens. Die horen niet in de demo.";
            case ImportRefusal.OtherMunicipality(long position, String municipality) ->
                    "De gebeurtenis op positie %d is van gemeente %s, en die hoort hier niet."
                            .formatted(position, municipality);
            case ImportRefusal.Unreadable(long position, String type) ->
                    "Deze versie kan de gebeurtenis op positie %d (%s) niet lezen. Gebruik een nieuwere versie."
                            .formatted(position, type);
        };
    }
}
