package nl.rijker.command.platform;

/**
 * The answer to a command that was recorded.
 *
 * @param id of the aggregate that changed
 * @param version of the aggregate afterwards
 */
public record Receipt(String id, long version) {}
