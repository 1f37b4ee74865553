package nl.rijker.standalone.console;

import java.io.PrintWriter;

/** Where a command writes: results for programs, messages for people. */
record Console(PrintWriter results, PrintWriter messages) {
    void result(String line) {
        results.println(line);
        results.flush();
    }

    void message(String line) {
        messages.println(line);
        messages.flush();
    }
}
