package org.disclosure.rollup.store.connect;

import java.util.Properties;

/**
 * Properties of connections to a PostgreSQL, unless the address sets others: known by name, and never waiting for a machine
 * that is gone, on either side.
 */
public final class PostgresConnections {

    /**
     * Options of our sessions on the server: a machine that has lost its power or its network holds no lock for
     * longer than 25 seconds.
     */
    private static final String SERVER =
            "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
                    + " -c tcp_user_timeout=25s";

    private static final int CONNECT_SECONDS = 10;
    private static final int LOGIN_SECONDS = 30;

    /** Two hours, which no statement takes: for a server that stands still on a machine that does not. */
    private static final int ANSWER_SECONDS = 7_200;

    private PostgresConnections() {}

    public static boolean isFor(String url) {
        return url.startsWith("jdbc:postgresql:");
    }

    /**
     * Properties for the driver.
     *
     * @param process as the server lists it among those connected
     */
    public static Properties properties(String process) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", process);
        // a batch of rows goes over the network as one statement with many
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("options", SERVER);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("socketFactory", DatabaseSockets.class.getName());
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("loginTimeout", Integer.toString(LOGIN_SECONDS));
        properties.setProperty("socketTimeout", Integer.toString(ANSWER_SECONDS));
        return properties;
    }
}
