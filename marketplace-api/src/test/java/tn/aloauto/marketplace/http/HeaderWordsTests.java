package tn.aloauto.marketplace.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

@DisplayName("A-145: what may stand in a header")
class HeaderWordsTests {

    private static final HttpFirewall USUAL = new StrictHttpFirewall();
    private static final HttpFirewall OURS = new HeaderWords().firewall();

    @Test
    void everyCharacterIsJudgedAsTheFrameworkJudgesIt() {
        assertThat(IntStream.rangeClosed(Character.MIN_CODE_POINT, 0x2FFFF)
                        .mapToObj(Character::toString)
                        .filter(letter -> !agree(letter)))
                .isEmpty();
    }

    @Test
    void lettersPassAndWhatWouldEndALineDoesNot() {
        assertThat(letsPass(OURS, "قطع غيار\tpièces")).isTrue();
        assertThat(letsPass(OURS, "a\r\nSet-Cookie: b")).isFalse();
        assertThat(letsName(OURS, "X-Told\t")).isFalse();
    }

    private static boolean agree(String letter) {
        String value = "a" + letter + "z";
        return letsPass(USUAL, value) == letsPass(OURS, value) && letsName(USUAL, value) == letsName(OURS, value);
    }

    private static boolean letsPass(HttpFirewall firewall, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("X-Told", value);
        return passes(() -> firewall.getFirewalledRequest(request).getHeader("X-Told"));
    }

    private static boolean letsName(HttpFirewall firewall, String name) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        return passes(() -> firewall.getFirewalledRequest(request).getHeader(name));
    }

    private static boolean passes(Runnable look) {
        try {
            look.run();
            return true;
        } catch (RequestRejectedException rejected) {
            return false;
        }
    }
}
