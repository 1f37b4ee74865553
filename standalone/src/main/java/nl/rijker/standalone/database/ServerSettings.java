package nl.rijker.standalone.database;

/**
 * The two configuration files, written anew at every start: the source code is the truth, not the
 * data directory.
 */
final class ServerSettings {
    /** Only passwords, only over loopback; there is no Unix socket. */
    static final String ACCESS =
            """
            # TYPE DATABASE USER ADDRESS METHOD
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /**
     * Statements and their values may hold persons, so the server's log shows neither. A segment of
     * the write-ahead log that is used again would keep its old content for a while.
     */
    private static final String SERVER =
            """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 40
            shared_buffers = '128MB'
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            wal_recycle = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            log_checkpoints = off
            log_statement = 'none'
            log_min_error_statement = 'panic'
            log_error_verbosity = 'terse'
            log_parameter_max_length_on_error = 0
            """;

    private ServerSettings() {}

    static String server(int port) {
        return "port = " + port + "\n" + SERVER;
    }
}
