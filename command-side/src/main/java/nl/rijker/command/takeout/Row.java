package nl.rijker.command.takeout;

import nl.rijker.command.platform.OwnEventTable.Stored;

/** What every row says first. */
interface Row {
    Stored told();

    Kind kind();
}
