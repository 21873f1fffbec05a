package tn.aloauto.integration.backbone;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how engines share their work through Kafka.
 *
 * @param brokers host:port, with commas; empty: there is no Kafka, and none is asked for
 * @param prefix of topics and consumer group
 * @param consumers of each topic in this engine; more than a topic has partitions are idle
 * @param patience how long work is left to the engine it was told to, before any engine may find it in PostgreSQL
 * @param options further ones of Camel's Kafka component, as {@code securityProtocol=SASL_SSL&saslMechanism=...}
 */
@ConfigurationProperties("aloauto.backbone")
record BackboneSettings(
        @DefaultValue("") String brokers,
        @DefaultValue("aloauto") String prefix,
        @DefaultValue("2") int consumers,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("") String options) {

    boolean isOn() {
        return !brokers.isBlank();
    }
}
