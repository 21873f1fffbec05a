package tn.aloauto.marketplace.content.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** The same words in the three languages of the shop; all of them, or it is not said. */
public record Wordings(
        @NotBlank @Size(max = 5000) String fr,
        @NotBlank @Size(max = 5000) String ar,
        @NotBlank @Size(max = 5000) String en) {

    public String in(Locale language) {
        return switch (language.getLanguage()) {
            case "ar" -> ar;
            case "en" -> en;
            default -> fr;
        };
    }
}
