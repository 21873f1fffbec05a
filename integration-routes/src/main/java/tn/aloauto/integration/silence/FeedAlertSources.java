package tn.aloauto.integration.silence;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.alerts.AlertKind;
import tn.aloauto.integration.alerts.AlertSource;
import tn.aloauto.integration.alerts.Condition;

/** What the watch over the feeds found, as alerts. */
@Configuration(proxyBeanMethods = false)
class FeedAlertSources {

    private static final String LATE =
            """
            select id as subject, vendor_id, 'Aucun fichier depuis '
                   || coalesce(to_char(last_received_at at time zone 'Africa/Tunis', 'DD/MM/YYYY HH24:MI'), 'toujours')
                   || ' ; il était attendu le ' || to_char(expected_at at time zone 'Africa/Tunis', 'DD/MM/YYYY HH24:MI')
                   || case schedule_source when 'declared' then ' (horaire déclaré).' else ' (d''après les envois passés).' end
                   as message, expected_at::text as occurrence
            from feed where is_active and late_since is not null and expected_at is not null""";

    private static final String ODD =
            """
            select id as subject, vendor_id, odd_because as message, odd_receipt::text as occurrence
            from feed where is_active and odd = ?""";

    private record FeedQuestion(AlertKind kind, JdbcClient.StatementSpec question) implements AlertSource {

        @Override
        public List<Condition> now() {
            return question.query(Condition.class).list();
        }
    }

    @Bean
    AlertSource lateFeeds(JdbcClient jdbc) {
        return new FeedQuestion(AlertKind.FEED_LATE, jdbc.sql(LATE));
    }

    @Bean
    AlertSource tripledFiles(JdbcClient jdbc) {
        return new FeedQuestion(AlertKind.FILE_TRIPLED, jdbc.sql(ODD).param("tripled"));
    }

    @Bean
    AlertSource shrunkFiles(JdbcClient jdbc) {
        return new FeedQuestion(AlertKind.FILE_SHRUNK, jdbc.sql(ODD).param("shrunk"));
    }

    @Bean
    AlertSource repeatedFiles(JdbcClient jdbc) {
        return new FeedQuestion(AlertKind.FILE_REPEATED, jdbc.sql(ODD).param("repeated"));
    }
}
