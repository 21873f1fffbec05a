package tn.aloauto.marketplace.http;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may speak to us from where.
 *
 * @param corsOrigins the front ends a browser may call us from; none by default
 * @param allowedHosts the names we are served under
 */
@ConfigurationProperties("aloauto")
record DoorSettings(
        @DefaultValue List<String> corsOrigins, @DefaultValue({"localhost", "127.0.0.1"}) Set<String> allowedHosts) {}
