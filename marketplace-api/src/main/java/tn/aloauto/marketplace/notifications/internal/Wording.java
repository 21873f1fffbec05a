package tn.aloauto.marketplace.notifications.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Money;
import tn.aloauto.marketplace.shared.Texts;

/**
 * Keeps what a notice is about without a language and says it in the reader's: an amount and a status are written as each
 * language writes them.
 */
@Component
class Wording {

    private static final String MONEY = "money";
    private static final String WORD = "word";

    /** A status or another word of ours, to be said in the reader's language. */
    record Word(String word) {}

    private final Texts texts;
    private final ObjectMapper json;

    Wording(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** @param arguments texts, numbers, {@link Money} or a {@link Word} */
    String kept(Object... arguments) {
        ArrayNode kept = json.createArrayNode();
        for (Object argument : arguments) {
            if (argument instanceof Money money) {
                kept.addObject().put(MONEY, money.toString());
            } else if (argument instanceof Word word) {
                kept.addObject().put(WORD, word.word());
            } else {
                kept.add(String.valueOf(argument));
            }
        }
        return kept.toString();
    }

    String said(Locale language, String key, String kept) {
        return texts.text(language, key, arguments(language, kept));
    }

    private Object[] arguments(Locale language, String kept) {
        try {
            return StreamSupport.stream(json.readTree(kept).spliterator(), false)
                    .map(argument -> said(language, argument))
                    .toArray();
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A notice was kept unreadably", failure);
        }
    }

    private String said(Locale language, JsonNode argument) {
        if (argument.has(MONEY)) {
            return amount(language, argument.get(MONEY).asText());
        }
        return argument.has(WORD) ? texts.word(language, argument.get(WORD).asText()) : argument.asText();
    }

    /** 1 299,900 DT in French, 1.299,900 د.ت in Arabic, TND 1,299.900 in English. */
    static String amount(Locale language, String amount) {
        String plain = amount.startsWith("-") ? amount.substring(1) : amount;
        int point = plain.indexOf('.');
        String group = language.equals(Locale.FRENCH) ? "\u00a0" : language.equals(Locale.ENGLISH) ? "," : ".";
        String whole = plain.substring(0, point).replaceAll("(?<=\\d)(?=(\\d{3})+$)", group);
        String sign = amount.startsWith("-") ? "-" : "";
        String decimals = plain.substring(point + 1);
        if (language.equals(Locale.ENGLISH)) {
            return "TND\u00a0" + sign + whole + "." + decimals;
        }
        return sign + whole + "," + decimals + (language.equals(Locale.FRENCH) ? "\u00a0DT" : "\u00a0د.ت");
    }
}
