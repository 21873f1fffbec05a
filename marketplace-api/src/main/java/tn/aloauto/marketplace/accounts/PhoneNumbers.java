package tn.aloauto.marketplace.accounts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import tn.aloauto.marketplace.shared.Refusal;

/** Reads a phone number as people in Tunisia write it and keeps it as E.164, e.g. {@code +21622123456}. */
public final class PhoneNumbers {

    private static final String HERE = "TN";

    private PhoneNumbers() {}

    /** @param field what the refusal names when this is no phone number; null and blank stay null */
    public static String e164(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(text, HERE);
            if (text.length() <= 40 && numbers.isValidNumber(number)) {
                return numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
            }
        } catch (NumberParseException unreadable) {
            throw Refusal.invalid(field, "phone");
        }
        throw Refusal.invalid(field, "phone");
    }
}
