package nl.rijker.command;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The command side on its own; its configuration is found by scanning this package. */
@SpringBootApplication
class CommandSideForTests {}
