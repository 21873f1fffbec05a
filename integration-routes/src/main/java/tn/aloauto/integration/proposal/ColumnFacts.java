package tn.aloauto.integration.proposal;

import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tn.aloauto.integration.mapping.Gtin;
import tn.aloauto.integration.mapping.Texts;

/** What the values of one column have in common: shares from 0 to 1 of the cells that say something. */
final class ColumnFacts {

    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?([0-9٠-٩]+|[0-9٠-٩]{1,3}([ .,'\u00a0\u202f][0-9٠-٩]{3})+)([.,٫][0-9٠-٩]+)?( ?(DT|TND|dt|د\\.ت\\.?))?");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9٠-٩]{1,6}([.,]0+)?");
    private static final Pattern CURRENCY = Pattern.compile("(?i).*(DT|TND|د\\.ت\\.?|dinars?)");
    private static final Pattern PART_NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ./\\-]{2,24}");
    private static final Pattern YEARS = Pattern.compile(
            "((0?[1-9]|1[0-2])[/.])?(19|20)[0-9]{2}( ?(-|>|->|→|à|/) ?(((0?[1-9]|1[0-2])[/.])?(19|20)[0-9]{2})?)?");
    private static final Set<String> AVAILABLE = Set.of(
            "oui",
            "dispo",
            "disponible",
            "en stock",
            "stock",
            "yes",
            "available",
            "in stock",
            "متوفر",
            "نعم",
            "موجود",
            "o",
            "d");
    private static final Set<String> SOLD_OUT = Set.of(
            "non",
            "rupture",
            "epuise",
            "indisponible",
            "sur commande",
            "no",
            "out of stock",
            "غير متوفر",
            "لا",
            "نفد",
            "n",
            "r",
            "en rupture",
            "rupture de stock");
    private static final Set<String> VAT = Set.of("0", "7", "13", "19", "18", "6", "12", "29");

    final Map<String, Integer> words = new HashMap<>();
    final Set<String> availability = new HashSet<>();
    int filled;
    int rows;
    double filledShare;
    double distinct;
    double numbers;
    double integers;
    double decimals;
    double currency;
    double gtins;
    double partNumbers;
    double withLettersAndDigits;
    double brands;
    double categories;
    double makes;
    double years;
    double available;
    double vat;
    double averageWords;
    double averageLength;
    double average;
    double several;
    int commas;
    int points;

    ColumnFacts(List<String> values, KnownWorld known) {
        rows = values.size();
        Set<String> seen = new HashSet<>();
        for (String raw : values) {
            String value = Texts.clean(raw);
            if (value.isEmpty() || "-".equals(value)) {
                continue;
            }
            filled++;
            seen.add(value);
            words.merge(value, 1, Integer::sum);
            count(value, known);
        }
        filledShare = share(filled, rows);
        distinct = share(seen.size(), filled);
        toShares();
    }

    private void count(String value, KnownWorld known) {
        String key = Texts.key(value);
        String folded = Texts.folded(value);
        boolean number = NUMBER.matches(value);
        numbers += number ? 1 : 0;
        integers += INTEGER.matches(value) ? 1 : 0;
        currency += CURRENCY.matches(value) ? 1 : 0;
        gtins += value.length() > 7 && Gtin.isRight(value) ? 1 : 0;
        boolean letters = value.chars().anyMatch(Character::isLetter);
        boolean digits = value.chars().anyMatch(Character::isDigit);
        withLettersAndDigits += letters && digits && !value.contains("  ") && key.split(" ").length <= 3 ? 1 : 0;
        partNumbers += PART_NUMBER.matches(value) && digits ? 1 : 0;
        brands += known.isBrand(key) ? 1 : 0;
        categories += known.isCategory(key) ? 1 : known.isNearlyCategory(value) ? 0.8 : 0;
        makes += known.isMake(key) ? 1 : 0;
        years += YEARS.matches(value) ? 1 : 0;
        boolean said = AVAILABLE.contains(folded)
                || SOLD_OUT.contains(folded)
                || folded.startsWith(">")
                || folded.startsWith("+ de");
        if (said) {
            available++;
            availability.add(value);
        }
        vat += VAT.contains(value.replace("%", "").strip().replaceFirst("[.,]0+$", "")) ? 1 : 0;
        averageWords += key.isEmpty() ? 0 : key.split(" ").length;
        averageLength += value.length();
        several += value.indexOf('/') > 0 || value.indexOf(';') > 0 || value.indexOf(',') > 0 && letters ? 1 : 0;
        if (number) {
            numeric(value);
        }
    }

    /** Which sign stands before the decimals: the last one in the text, when not exactly three digits and nothing else tell. */
    private void numeric(String value) {
        int comma = value.lastIndexOf(',');
        int point = value.lastIndexOf('.', value.length() - 2);
        String digits = value.replaceAll("[^0-9.,]", "");
        if (comma > point) {
            commas++;
            decimals++;
        } else if (point > comma && point >= 0 && Character.isDigit(value.charAt(point + 1))) {
            points++;
            decimals++;
        }
        try {
            average += Double.parseDouble(digits.replace(',', '.').replaceAll("\\.(?=.*\\.)", ""));
        } catch (NumberFormatException otherDigits) {
            average += 0;
        }
    }

    private void toShares() {
        average = share(average, numbers);
        numbers = share(numbers, filled);
        integers = share(integers, filled);
        decimals = share(decimals, filled);
        currency = share(currency, filled);
        gtins = share(gtins, filled);
        withLettersAndDigits = share(withLettersAndDigits, filled);
        partNumbers = share(partNumbers, filled);
        brands = share(brands, filled);
        categories = share(categories, filled);
        makes = share(makes, filled);
        years = share(years, filled);
        available = share(available, filled);
        vat = share(vat, filled);
        several = share(several, filled);
        averageWords = share(averageWords, filled);
        averageLength = share(averageLength, filled);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    static boolean isSoldOut(String word) {
        return SOLD_OUT.contains(Texts.folded(word));
    }
}
