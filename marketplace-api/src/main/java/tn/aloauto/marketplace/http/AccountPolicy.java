package tn.aloauto.marketplace.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/**
 * What an account may not do yet. Without a verified address nobody orders, applies to sell, judges in public or opens a
 * dispute; everything else, a cart included, is open. Who must sign in with a code as well and does not yet may only
 * look at the own account and switch the code on.
 *
 * @param verifiedEmailNeeded false lets an unverified account do everything
 * @param secondFactorFor of {@code admin}, {@code staff} and {@code vendor}, those who must have a second factor
 */
@ConfigurationProperties("aloauto.accounts")
record AccountPolicy(@DefaultValue("true") boolean verifiedEmailNeeded, @DefaultValue Set<String> secondFactorFor) {

    private static final List<Pattern> FOR_VERIFIED = List.of(
            Pattern.compile("/api/v1/orders"),
            Pattern.compile("/api/v1/vendors"),
            Pattern.compile("/api/v1/disputes"),
            Pattern.compile("/api/v1/products/[^/]+/reviews"));
    private static final Pattern OWN_ACCOUNT = Pattern.compile("/api/v1/(users/me|auth|token)(/.*)?");

    void check(Caller caller, String method, String path) {
        if (verifiedEmailNeeded
                && !caller.emailVerified()
                && method.equals("POST")
                && FOR_VERIFIED.stream().anyMatch(route -> route.matcher(path).matches())) {
            throw new Refusal(403, "email-not-verified");
        }
        if (needsSecondFactor(caller)
                && !caller.secondFactor()
                && !OWN_ACCOUNT.matcher(path).matches()) {
            throw new Refusal(403, "second-factor-missing");
        }
    }

    private boolean needsSecondFactor(Caller caller) {
        return secondFactorFor.contains(caller.role().name().toLowerCase(Locale.ROOT))
                || !caller.duties().isEmpty() && secondFactorFor.contains("staff");
    }
}
