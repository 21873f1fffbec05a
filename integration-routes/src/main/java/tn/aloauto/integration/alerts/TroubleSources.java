package tn.aloauto.integration.alerts;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.definitions.Definitions;

/** Where trouble is found: each source is a question to the database, or to the definitions as they stand. */
@Configuration(proxyBeanMethods = false)
class TroubleSources {

    private static final String HELD =
            """
            select r.feed_id as subject, r.vendor_id, 'Le fichier « ' || r.original_file_name || ' » est retenu : '
                   || coalesce(r.message, '') || ' Libérez-le ou écartez-le.' as message, r.id::text as occurrence
            from (select distinct on (feed_id) * from file_receipt where status = 'held' order by feed_id, id desc) r""";

    private static final String FAILED =
            """
            select f.id as subject, f.vendor_id, 'Le fichier « ' || r.original_file_name || ' » n''a pas été appliqué : '
                   || coalesce(r.message, '') as message, r.id::text as occurrence
            from feed f cross join lateral (
              select * from file_receipt r where r.feed_id = f.id and r.finished_at is not null
              order by r.received_at desc limit 1) r
            where f.is_active and r.status = 'failed' and coalesce(r.message, '') not like 'Écarté par %'""";

    private static final String GIVEN_UP =
            """
            select e.link as subject, min(e.vendor_id) as vendor_id, count(*) || ' commande(s) n''ont pas pu être envoyées et'
                   || ' attendent une personne. La dernière : ' || (array_agg(e.reason order by e.finished_at desc))[1] as message,
                   count(*) || ':' || max(e.finished_at) as occurrence
            from order_export e where e.state = 'dead' and e.link is not null group by e.link""";

    /** Refused credentials are told at once, a server that is away when it stays away. */
    private static final String LINKS =
            """
            select l.link as subject, v.id as vendor_id, l.paused_because || ' (' || l.failures || ' échecs, prochain essai '
                   || to_char(l.retry_at at time zone 'Africa/Tunis', 'HH24:MI') || ')' as message,
                   l.failures::text as occurrence
            from erp_link l left join marketplace.vendor v on v.slug = l.vendor_slug
            where l.is_active and l.paused_because is not null and (l.paused_code = 'credentials' or l.failures >= 3)""";

    /** A poll until it works again, a single file for a day. */
    private static final String POLLS =
            """
            select p.subject, f.vendor_id, p.reason as message, p.failures::text as occurrence
            from poll_trouble p left join feed f on f.id = p.feed
            where p.subject not like '%/%' or p.failed_at > now() - interval '1 day'""";

    /** Until somebody publishes a better version. */
    private static final String TAKEN_BACK =
            """
            select file as subject, null::bigint as vendor_id, file || ' : ' || note as message, id::text as occurrence
            from route_definition where status = 'live' and source = 'automatic'""";

    /** One question to the database. */
    private record Asked(AlertKind kind, Supplier<List<Condition>> question) implements AlertSource {

        @Override
        public List<Condition> now() {
            return question.get();
        }
    }

    @Bean
    AlertSource heldFiles(JdbcClient jdbc) {
        return asked(AlertKind.FILE_HELD, jdbc, HELD);
    }

    @Bean
    AlertSource failedFiles(JdbcClient jdbc) {
        return asked(AlertKind.FILE_FAILED, jdbc, FAILED);
    }

    @Bean
    AlertSource ordersGivenUp(JdbcClient jdbc) {
        return asked(AlertKind.ORDERS_GIVEN_UP, jdbc, GIVEN_UP);
    }

    @Bean
    AlertSource linksDown(JdbcClient jdbc) {
        return asked(AlertKind.LINK_DOWN, jdbc, LINKS);
    }

    @Bean
    AlertSource failingPolls(JdbcClient jdbc) {
        return asked(AlertKind.POLL_FAILED, jdbc, POLLS);
    }

    @Bean
    AlertSource definitionsTakenBack(JdbcClient jdbc) {
        return asked(AlertKind.DEFINITION_TAKEN_BACK, jdbc, TAKEN_BACK);
    }

    @Bean
    AlertSource refusedDefinitions(Definitions definitions) {
        return new Asked(AlertKind.DEFINITION_REFUSED, () -> definitions.refused().stream()
                .map(status -> new Condition(
                        status.file(),
                        null,
                        status.file() + ", ligne " + status.line() + " : " + status.reason(),
                        Integer.toHexString((status.line() + status.reason()).hashCode())))
                .toList());
    }

    private static AlertSource asked(AlertKind kind, JdbcClient jdbc, String question) {
        return new Asked(kind, () -> jdbc.sql(question).query(Condition.class).list());
    }
}
