package tn.aloauto.marketplace.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * What may stand in a header: letters of any script and no control characters, as the firewall has it. It asks again at each
 * look into a header, some twenty times a request; its own pattern was a twelfth of what a product's page cost.
 */
@Configuration(proxyBeanMethods = false)
class HeaderWords {

    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> isPrintable(name, false));
        firewall.setAllowedHeaderValues(value -> isPrintable(value, true));
        return firewall;
    }

    private static boolean isPrintable(String text, boolean tabs) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each < ' ' && !(tabs && each == '\t') || each == 0x7f) {
                return false;
            }
            if (each > 0x7f) {
                return text.codePoints()
                        .allMatch(letter -> Character.isDefined(letter) && !Character.isISOControl(letter)
                                || tabs && letter == '\t');
            }
        }
        return true;
    }
}
