package tn.aloauto.integration.mail;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where WhatsApp messages go.
 *
 * @param url the messages address of the Business API with the sender's number in it; without one messages become files
 * @param template the approved template whose one variable is the text; without one plain text, which WhatsApp delivers only to who wrote
 *     in the last 24 hours
 * @param folder of the files, one {@code .txt} a message
 */
@ConfigurationProperties("aloauto.whatsapp")
record WhatsAppSettings(
        @DefaultValue("") String url, @DefaultValue("") String token, @DefaultValue("") String template, Path folder) {

    @Override
    public String toString() {
        return "WhatsAppSettings[" + url + "]";
    }
}
