package tn.aloauto.integration.dropbox;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.apache.sshd.server.session.ServerSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes who did or tried what into integration.access_log, which nobody can change afterwards. */
@Component
class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;

    AccessLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void accepted(ServerSession session, String event, String detail) {
        write(session.getUsername(), account(session), address(session), event, "accepted", detail);
    }

    void refused(ServerSession session, String event, String detail) {
        write(session.getUsername(), account(session), address(session), event, "refused", detail);
    }

    void refused(ServerSession session, String username, String event, String detail) {
        write(username, account(session), address(session), event, "refused", detail);
    }

    void ours(String vendorSlug, String address, String event, boolean accepted, String detail) {
        write(vendorSlug, null, address, event, accepted ? "accepted" : "refused", detail);
    }

    static String address(ServerSession session) {
        SocketAddress address = session.getClientAddress();
        return address instanceof InetSocketAddress internet
                ? internet.getAddress().getHostAddress()
                : String.valueOf(address);
    }

    private static VendorAccount account(ServerSession session) {
        return session.getAttribute(VendorAccount.OF_SESSION);
    }

    private void write(
            String username, VendorAccount account, String address, String event, String outcome, String detail) {
        try {
            jdbc.sql(
                            """
                            insert into access_log (username, vendor_id, remote_address, event, outcome, detail)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            oneLine(username),
                            account == null ? null : account.vendorId(),
                            address,
                            event,
                            outcome,
                            oneLine(detail))
                    .update();
        } catch (DataAccessException failure) {
            LOG.error("access_log was not written: {} {} {} {}", oneLine(username), address, event, outcome);
        }
    }

    /** Nothing a client sends may start a new line in a log. */
    static String oneLine(String text) {
        String flat = text == null ? "" : text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "_");
        return flat.length() > LONGEST ? flat.substring(0, LONGEST) + "…" : flat;
    }
}
