package tn.aloauto.integration.mapping;

import java.util.Set;
import java.util.regex.Pattern;

/** What makes a single cell good or bad, and how that is said. */
final class CellRules {

    private static final Set<String> EXCEL_ERRORS = Set.of(
            "#N/A",
            "#REF!",
            "#DIV/0!",
            "#VALUE!",
            "#VALEUR!",
            "#NAME?",
            "#NOM?",
            "#NULL!",
            "#NUL!",
            "#NUM!",
            "#NOMBRE!");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+([.,][0-9]+)?[Ee]\\+[0-9]+");
    private static final Pattern DATE = Pattern.compile(
            "[0-9]{2}/[0-9]{2}/[0-9]{4}|[0-9]{1,2}-(janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)\\.?");
    private static final Pattern SEVERAL = Pattern.compile("[/;,|\\n]");
    private static final Pattern OE_LABEL = Pattern.compile(
            "^(n[°o]\\s*)?(r[ée]f(érence)?\\.?\\s*)?(oem?|origine?|constructeur)\\s*[:=.]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OTHER_HYPHENS = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Number GOOD_ZERO = new Number(0, null, null, null);

    private final Decimals decimals;
    private final char decimalChar;

    CellRules(Decimals decimals, char decimalChar) {
        this.decimals = decimals;
        this.decimalChar = decimalChar;
    }

    /** A number that was read, or why it was refused. */
    record Number(long value, RejectCode code, String refusal, String suggestion) {}

    Number price(String value, FieldRule.Constraints constraints) {
        if (value == null) {
            return refused(RejectCode.BAD_PRICE, "Le prix manque.", null);
        }
        long millimes = decimals.price(value);
        if (millimes == Decimals.AMBIGUOUS) {
            return refused(
                    RejectCode.BAD_PRICE,
                    "Le prix est ambigu : dans ce fichier, les décimales se séparent par « " + decimalChar + " ».",
                    withTheRightSign(value));
        }
        if (millimes == Decimals.TOO_PRECISE) {
            return refused(
                    RejectCode.BAD_PRICE,
                    "Le prix a plus de trois décimales : le millime est la plus petite unité.",
                    null);
        }
        if (millimes == Decimals.UNREADABLE) {
            return refused(RejectCode.BAD_PRICE, "Le prix n'est pas un nombre.", null);
        }
        if (millimes <= 0) {
            return refused(RejectCode.BAD_PRICE, "Le prix doit être supérieur à zéro.", null);
        }
        if (millimes < constraints.minimum() || millimes > constraints.maximum()) {
            return refused(RejectCode.BAD_PRICE, "Le prix sort des bornes convenues pour ce fichier.", null);
        }
        return new Number(millimes, null, null, null);
    }

    Number quantity(String value, FieldRule.Constraints constraints) {
        if (value == null) {
            return refused(RejectCode.MISSING_QUANTITY, "La quantité manque.", "0 si la pièce est épuisée");
        }
        long pieces = decimals.integer(value);
        if (!Decimals.isNumber(pieces)) {
            return refused(RejectCode.BAD_QUANTITY, "La quantité n'est pas un nombre entier de pièces.", null);
        }
        if (pieces < 0) {
            return refused(RejectCode.NEGATIVE_STOCK, "La quantité est négative.", "0");
        }
        if (pieces < constraints.minimum() || pieces > constraints.maximum()) {
            return refused(RejectCode.BAD_QUANTITY, "La quantité sort des bornes convenues pour ce fichier.", null);
        }
        return pieces == 0 ? GOOD_ZERO : new Number(pieces, null, null, null);
    }

    /** What a spreadsheet did to an identifier that cannot be undone; null when nothing. */
    static RejectCode excelDamage(String value) {
        if (value.indexOf('+') > 0 && SCIENTIFIC.matcher(value).matches()) {
            return RejectCode.EXCEL_LOST_DIGITS;
        }
        boolean likeADate = value.indexOf('/') == 2 || value.indexOf('-') > 0 && value.indexOf('-') <= 2;
        return likeADate && DATE.matcher(value).matches() ? RejectCode.EXCEL_MADE_A_DATE : null;
    }

    /** What a workbook's number cell has lost of an identifier: digits beyond the fifteenth, or zeros behind the comma. */
    static RejectCode numberDamage(String value) {
        int digits = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '.') {
                return RejectCode.EXCEL_LOST_DIGITS;
            }
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits > 15 ? RejectCode.EXCEL_LOST_DIGITS : null;
    }

    /** A formula, an error or a row of signs identifies nothing. */
    static boolean isNoReference(String value) {
        char first = value.charAt(0);
        if (first == '=' || first == '@' || first == '#' && EXCEL_ERRORS.contains(value)) {
            return true;
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isLetterOrDigit(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static RejectCode textDamage(String value) {
        if (value.charAt(0) == '#' && EXCEL_ERRORS.contains(value)) {
            return RejectCode.EXCEL_ERROR;
        }
        return value.indexOf('\ufffd') >= 0 ? RejectCode.UNREADABLE_TEXT : null;
    }

    static String explain(RejectCode code) {
        return switch (code) {
            case EXCEL_LOST_DIGITS ->
                "Excel a pris la référence pour un nombre : des chiffres ou des zéros sont perdus.";
            case EXCEL_MADE_A_DATE -> "Excel a transformé la référence en date.";
            case FORMULA_WITHOUT_VALUE ->
                "La cellule contient une formule qui n'a jamais été calculée : il n'y a pas de valeur à lire.";
            case EXCEL_ERROR -> "La cellule contient une erreur de calcul d'Excel.";
            case UNREADABLE_TEXT -> "La cellule contient des caractères illisibles.";
            default -> throw new IllegalArgumentException(code.name());
        };
    }

    static String advise(RejectCode code) {
        return switch (code) {
            case EXCEL_LOST_DIGITS, EXCEL_MADE_A_DATE ->
                "Mettez la colonne au format Texte, puis saisissez de nouveau la valeur.";
            case UNREADABLE_TEXT -> "Enregistrez le fichier en « CSV UTF-8 ».";
            case FORMULA_WITHOUT_VALUE -> "Ouvrez le classeur dans Excel, enregistrez-le, puis renvoyez-le.";
            default -> null;
        };
    }

    static boolean holdsSeveral(String oeReferences) {
        return SEVERAL.matcher(oeReferences).find();
    }

    static String[] split(String oeReferences) {
        String[] parts = SEVERAL.split(oeReferences);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = origin(Texts.clean(parts[i]));
        }
        return parts;
    }

    /** An origin number without the label typed before it, its hyphens plain. */
    static String origin(String reference) {
        String bare = OE_LABEL.matcher(reference).replaceFirst("");
        return OTHER_HYPHENS.matcher(bare).replaceAll("-");
    }

    private String withTheRightSign(String value) {
        char wrong = decimalChar == ',' ? '.' : ',';
        return value.indexOf(wrong) == value.lastIndexOf(wrong) && value.indexOf(decimalChar) < 0
                ? value.replace(wrong, decimalChar)
                : null;
    }

    private static Number refused(RejectCode code, String message, String suggestion) {
        return new Number(0, code, message, suggestion);
    }
}
