package tn.aloauto.integration.mail;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where mail goes.
 *
 * @param host the SMTP server; without one mail is written into {@code folder} and goes nowhere
 * @param port 465 speaks TLS from the first byte, any other asks for it
 * @param startTls whether a server that offers no TLS is refused
 * @param folder of the sink, one {@code .eml} a mail
 */
@ConfigurationProperties("aloauto.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("AloAuto <ne-pas-repondre@aloauto.tn>") String from,
        @DefaultValue("true") boolean startTls,
        Path folder,
        @DefaultValue("30s") Duration firstWait) {

    boolean hasServer() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
