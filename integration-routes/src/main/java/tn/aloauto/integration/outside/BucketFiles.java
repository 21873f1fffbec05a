package tn.aloauto.integration.outside;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.spi.IdempotentRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import tn.aloauto.integration.intake.FileTooLarge;

/**
 * Steps of the routes that fetch files from a bucket. An object is known by key, content and size: it is read once, and
 * moved away only after its receipt is committed; a move that failed is made up for without reading again.
 */
@Component("bucketFiles")
public class BucketFiles {

    private static final Logger LOG = LoggerFactory.getLogger(BucketFiles.class);
    private static final Duration TIME_TO_MOVE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;
    /** A key may hold anything, and the S3 component would compute what looks like an expression. */
    private static final Pattern HARMLESS = Pattern.compile("[^\\p{Cntrl}$]{1,700}");

    private static final String KNOWN = "CamelAloautoKnownAs";

    private final IdempotentRepository keys;
    private final JdbcClient jdbc;
    private final Fetched fetched;
    private final OutsidePolls polls;

    BucketFiles(
            @Qualifier("pollKeys") IdempotentRepository keys, JdbcClient jdbc, Fetched fetched, OutsidePolls polls) {
        this.keys = keys;
        this.jdbc = jdbc;
        this.fetched = fetched;
        this.polls = polls;
    }

    /** The objects of a listing that are tables, the oldest first. */
    public List<S3Object> tables(@Body List<S3Object> listed) {
        return listed.stream()
                .filter(object -> object.size() > 0 && Fetched.isTable(object.key()))
                .filter(BucketFiles::isHarmless)
                .sorted(Comparator.comparing(S3Object::lastModified).thenComparing(S3Object::key))
                .limit(AT_ONCE)
                .toList();
    }

    /**
     * Claims an object and says in property {@code todo} what it needs: {@code read} and then be moved, only {@code move},
     * or {@code nothing} because another engine has it.
     */
    public void take(Exchange exchange) {
        S3Object object = exchange.getIn().getBody(S3Object.class);
        String feed = exchange.getProperty("feed", String.class);
        String bucket = exchange.getProperty("bucket", String.class);
        String key = "s3:" + feed + ":" + bucket + "/" + object.key() + ":" + object.eTag() + ":" + object.size();
        exchange.setProperty(KNOWN, key);
        exchange.setProperty("made", object.lastModified());
        exchange.getIn().setHeader("CamelAwsS3Key", object.key());
        exchange.getIn().setHeader("CamelAwsS3IfMatchCondition", object.eTag());
        exchange.getIn().setHeader("CamelAwsS3BucketDestinationName", bucket);
        exchange.getIn().setHeader("CamelAwsS3DestinationKey", destination(exchange, "donePrefix", object.key()));
        exchange.setProperty("todo", keys.add(key) ? "read" : isLeftBehind(key) ? "move" : "nothing");
    }

    /** Streams the object to disk and into the inbox. What is too large goes to the failed ones, or it would come back for ever. */
    public void handOver(Exchange exchange) throws IOException {
        String key = exchange.getProperty(KNOWN, String.class);
        String object = exchange.getIn().getHeader("CamelAwsS3Key", String.class);
        String name = object.substring(object.lastIndexOf('/') + 1);
        String route = exchange.getFromRouteId();
        boolean taken = false;
        try (InputStream content = exchange.getIn().getBody(InputStream.class)) {
            fetched.take(
                    exchange.getProperty("feed", String.class),
                    name,
                    content,
                    "s3",
                    exchange.getProperty("made", Instant.class),
                    "s3://" + exchange.getProperty("bucket", String.class));
            taken = true;
            polls.took(route, name);
        } catch (FileTooLarge refused) {
            abandon(exchange);
            taken = true;
            polls.couldNotTake(route, name, refused);
            exchange.getIn().setHeader("CamelAwsS3DestinationKey", destination(exchange, "failedPrefix", object));
        } finally {
            if (taken) {
                keys.confirm(key);
            } else {
                keys.remove(key);
            }
        }
    }

    /**
     * Says in property {@code unchanged} whether what is in the bucket is still what was read: a file that was overwritten
     * meanwhile stays for the next round.
     */
    public void compare(Exchange exchange) {
        String read = exchange.getIn().getHeader("CamelAwsS3IfMatchCondition", String.class);
        HeadObjectResponse now = exchange.getIn().getBody(HeadObjectResponse.class);
        exchange.setProperty("unchanged", now != null && read != null && read.equals(now.eTag()));
    }

    /** The object could not be read at all: the claim is given back for the next round. */
    public void giveBack(Exchange exchange) {
        keys.remove(exchange.getProperty(KNOWN, String.class));
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        throw failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    /** Without this, closing would read the rest of the object first. */
    private static void abandon(Exchange exchange) {
        if (exchange.getIn().getBody() instanceof ResponseInputStream<?> content) {
            content.abort();
        }
    }

    /** Taken a while ago and still in its place: whoever took it did not come to move it. */
    private boolean isLeftBehind(String key) {
        return jdbc.sql(
                        """
                        select exists (select from outside_file_key
                          where key = ? and confirmed_at < clock_timestamp() - make_interval(secs => ?))""")
                .params(key, (double) TIME_TO_MOVE.toSeconds())
                .query(Boolean.class)
                .single();
    }

    private static String destination(Exchange exchange, String prefix, String key) {
        return exchange.getProperty(prefix, String.class) + key.substring(key.lastIndexOf('/') + 1);
    }

    private static boolean isHarmless(S3Object object) {
        boolean harmless = HARMLESS.matcher(object.key()).matches();
        if (!harmless) {
            LOG.warn("An object whose key holds $ or control characters is left in its bucket");
        }
        return harmless;
    }
}
