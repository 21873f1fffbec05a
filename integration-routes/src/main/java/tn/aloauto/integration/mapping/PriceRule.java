package tn.aloauto.integration.mapping;

/**
 * From the vendor's figure to the price a buyer pays: unit, then margin, then TVA, each rounded half up to the millime, and
 * the sum at last rounded to a step. Whole numbers throughout; what overflows is no price.
 *
 * @param inMillimes the vendor writes millimes, not dinars
 * @param factor of the vendor's unit, in millionths; 0 when prices are per piece
 * @param marginPercent in hundredths of a percent
 * @param marginMillimes added as it is
 * @param vatCode of the rate that is added to a price without tax; null when prices have it in them
 * @param step in millimes, 1 when millimes may stay
 */
record PriceRule(boolean inMillimes, long factor, long marginPercent, long marginMillimes, String vatCode, long step) {

    static final long ONE = 1_000_000;
    private static final long HUNDRED_PERCENT = 10_000;
    private static final long LARGEST = 99_999_999_999_999L;

    /** The price in millimes, 0 when it is none; the rate in hundredths of a percent. */
    long price(long given, long vat) {
        long price = factor == 0 ? given : times(given, factor, ONE);
        price = marginPercent == 0 ? price : times(price, HUNDRED_PERCENT + marginPercent, HUNDRED_PERCENT);
        price += marginMillimes;
        price = vatCode == null ? price : times(price, HUNDRED_PERCENT + vat, HUNDRED_PERCENT);
        price = step == 1 ? price : (price + step / 2) / step * step;
        return price > LARGEST ? 0 : price;
    }

    /** Half up; 0 when it cannot be held. */
    static long times(long value, long numerator, long denominator) {
        if (Math.multiplyHigh(value, numerator) != 0) {
            return 0;
        }
        long product = value * numerator;
        return product < 0 ? 0 : product / denominator + (product % denominator * 2 >= denominator ? 1 : 0);
    }
}
