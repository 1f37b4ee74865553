package nl.rijker.standalone.installation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Ten answers at two moments of each of these people, moment by moment and question by question, so
 * that the rows of one measurement lie as far apart as they can.
 */
record MeasurementRows(String intervention, int people) {
    private static final int QUESTIONS = 10;
    private static final String[] MOMENTS = {"T0;5-9-2025", "T1;5-3-2026"};

    static MeasurementRows about(String intervention, int rows) {
        return new MeasurementRows(intervention, Math.max(1, rows / QUESTIONS / MOMENTS.length));
    }

    long rows() {
        return (long) people * QUESTIONS * MOMENTS.length;
    }

    long measurements() {
        return (long) people * MOMENTS.length;
    }

    Path writeTrajectories(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Traject;Clientnummer;Interventie;Startdatum;Rechtsgrond\n");
            for (int i = 0; i < people; i++) {
                out.write("t" + i + ";k" + i + ";" + intervention + ";1-9-2025;publieke taak\n");
            }
        }
        return file;
    }

    Path write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Traject;Meetinstrument;Moment;Datum;Vraag;Antwoord\n");
            for (String moment : MOMENTS) {
                for (int question = 1; question <= QUESTIONS; question++) {
                    for (int i = 0; i < people; i++) {
                        int answer = (i + question) % 4;
                        out.write("t" + i + ";rosenberg.1;" + moment + ";" + question);
                        out.write(";" + answer + "\n");
                    }
                }
            }
        }
        return file;
    }
}
