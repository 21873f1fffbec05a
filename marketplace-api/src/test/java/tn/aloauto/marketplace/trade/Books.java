package tn.aloauto.marketplace.trade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tn.aloauto.marketplace.MarketplaceTest;

/** The invariants as questions to the database, all of one moment: whatever they answer is a violation. */
final class Books {

    private final Map<String, String> rules;
    private final Market market;
    private final Instant opened = Instant.now();

    Books(Market market) {
        this.market = market;
        this.rules = new TreeMap<>(BookRules.ALWAYS);
    }

    /** What must hold at every moment, in the midst of trade. */
    List<String> violations() {
        return violations(rules);
    }

    /** What must hold once everybody went home. */
    List<String> violationsAtTheEnd() {
        Map<String, String> all = new TreeMap<>(rules);
        all.putAll(BookRules.FINALLY);
        return violations(all);
    }

    private List<String> violations(Map<String, String> asked) {
        List<String> found = new ArrayList<>();
        try (Connection auditor = MarketplaceTest.RealDatabase.DATABASE.connectAsSuperuser()) {
            auditor.setAutoCommit(false);
            auditor.setReadOnly(true);
            auditor.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            auditor.createStatement().execute("set search_path = marketplace, public");
            for (Map.Entry<String, String> rule : asked.entrySet()) {
                ask(auditor, rule.getKey(), rule.getValue(), found);
            }
            auditor.commit();
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void ask(Connection auditor, String name, String sql, List<String> found) throws SQLException {
        String question =
                """
                with ours as (select unnest(?::bigint[]) as vendor),
                  scarce as (select unnest(?::bigint[]) as product, ?::integer as pieces),
                  day as (select ?::timestamptz as opened)
                select v::text from (%s) v limit 5"""
                        .formatted(sql);
        try (PreparedStatement statement = auditor.prepareStatement(question)) {
            statement.setArray(1, auditor.createArrayOf("bigint", market.vendorIds()));
            statement.setArray(2, auditor.createArrayOf("bigint", market.scarceIds()));
            statement.setInt(3, Market.PIECES);
            statement.setObject(4, OffsetDateTime.ofInstant(opened, ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(name + ": " + rows.getString(1));
                }
            }
        } catch (SQLException failure) {
            throw new SQLException(name + ": " + failure.getMessage(), failure);
        }
    }
}
