package tn.aloauto.integration.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rates of TVA by code and day. Those of the country are data beside this class; a mapping may bring its own. */
final class VatRates {

    static final String NORMAL = "normal";

    /** Not a rate of that day. */
    static final long NONE = -1;

    /**
     * One rate while it holds.
     *
     * @param percent in hundredths of a percent
     * @param until the last day, null while it holds
     */
    record Rate(String code, long percent, LocalDate from, LocalDate until) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    private final List<Rate> rates;

    VatRates(List<Rate> rates) {
        this.rates = List.copyOf(rates);
    }

    /** A line a rate: {@code code;percent;first day;last day}. */
    static VatRates ofTheCountry() {
        List<Rate> rates = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(VatRates.class.getResourceAsStream("vat-rates.csv"), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split(";", -1);
                rates.add(new Rate(
                        cells[0],
                        new Decimals('.', ' ').hundredths(cells[1]),
                        LocalDate.parse(cells[2]),
                        cells[3].isEmpty() ? null : LocalDate.parse(cells[3])));
            });
            return new VatRates(rates);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> codes() {
        return rates.stream().map(Rate::code).distinct().toList();
    }

    /** In hundredths of a percent; a day no rate of the code is known for takes the nearest; {@link #NONE} for no code. */
    long on(LocalDate day, String code) {
        List<Rate> ofCode = rates.stream()
                .filter(rate -> rate.code().equals(code))
                .sorted(Comparator.comparing(Rate::from))
                .toList();
        long percent = ofCode.isEmpty() ? NONE : ofCode.get(0).percent();
        for (Rate rate : ofCode) {
            percent = rate.from().isAfter(day) ? percent : rate.percent();
        }
        return percent;
    }

    boolean knows(LocalDate day, long percent) {
        return percent == 0 || rates.stream().anyMatch(rate -> rate.percent() == percent && rate.holds(day));
    }
}
