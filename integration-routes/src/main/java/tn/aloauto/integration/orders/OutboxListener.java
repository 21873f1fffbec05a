package tn.aloauto.integration.orders;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens for the shop's announcements on a connection of its own and reconnects for ever. An announcement only wakes: what
 * was missed while away is found by the dispatch that follows each connection, and by the poll.
 */
@Component
class OutboxListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxListener.class);
    private static final int LOOK_UP_EVERY_MILLIS = 1_000;

    private final DataSourceProperties database;
    private final OrderDispatch dispatch;
    private volatile Thread listener;

    OutboxListener(DataSourceProperties database, OrderDispatch dispatch) {
        this.database = database;
        this.dispatch = dispatch;
    }

    @Override
    public void start() {
        Thread thread = new Thread(this::listen, "outbox-listener");
        thread.setDaemon(true);
        listener = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = listener;
        listener = null;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(LOOK_UP_EVERY_MILLIS * 2L);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    private void listen() {
        while (isRunning()) {
            try (Connection connection = DriverManager.getConnection(database.determineUrl(), credentials());
                    Statement statement = connection.createStatement()) {
                statement.execute("listen outbox");
                dispatch.dispatch();
                wakeOnEach(connection.unwrap(PGConnection.class));
            } catch (SQLException away) {
                LOG.warn("No announcements from the outbox for now, the poll goes on: {}", away.getMessage());
                pause();
            }
        }
    }

    private void wakeOnEach(PGConnection connection) throws SQLException {
        while (isRunning()) {
            PGNotification[] heard = connection.getNotifications(LOOK_UP_EVERY_MILLIS);
            if (heard != null && heard.length > 0) {
                dispatch.dispatch();
            }
        }
    }

    private Properties credentials() {
        Properties properties = new Properties();
        properties.setProperty("user", database.determineUsername());
        properties.setProperty("password", database.determinePassword());
        properties.setProperty("ApplicationName", "integration-routes outbox");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        return properties;
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_UP_EVERY_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
