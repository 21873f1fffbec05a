package tn.aloauto.integration.alerts;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told, and where.
 *
 * @param staff the address of those who look after the integration; none, no mail to staff
 * @param webhookUrl the operator's own system; its host must be among the partners' hosts
 * @param webhookSecret signs what is sent there
 */
@ConfigurationProperties("aloauto.alerts")
record AlertSettings(
        @DefaultValue("") String staff,
        @DefaultValue("") String webhookUrl,
        @DefaultValue("") String webhookSecret,
        @DefaultValue List<String> allowedHosts) {

    boolean hasWebhook() {
        return !webhookUrl.isBlank();
    }

    /** Of the partners' hosts, or nothing is sent. */
    boolean webhookIsAllowed() {
        URI address = URI.create(webhookUrl);
        String host = String.valueOf(address.getHost());
        return List.of("http", "https").contains(address.getScheme())
                && address.getUserInfo() == null
                && allowedHosts.stream()
                        .map(String::strip)
                        .anyMatch(entry ->
                                entry.equalsIgnoreCase(host) || entry.equalsIgnoreCase(host + ":" + address.getPort()));
    }

    @Override
    public String toString() {
        return "AlertSettings[" + staff + ", " + webhookUrl + "]";
    }
}
