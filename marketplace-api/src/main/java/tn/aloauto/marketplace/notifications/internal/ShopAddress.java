package tn.aloauto.marketplace.notifications.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people reach the shop, for the links in mails: never taken from a request, whose Host its sender chooses.
 *
 * @param url e.g. {@code https://shop.example.tn}
 */
@ConfigurationProperties("aloauto.public")
record ShopAddress(@DefaultValue("http://localhost:8080") String url) {

    /** @param path with its leading slash */
    String of(String path) {
        return url.replaceAll("/+$", "") + path;
    }
}
