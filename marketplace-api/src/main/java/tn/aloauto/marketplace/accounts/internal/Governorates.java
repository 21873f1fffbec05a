package tn.aloauto.marketplace.accounts.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The 24 governorates and their postal codes. They change by migration only, so they are read once. */
@Component
public class Governorates {

    /** As a form needs it: code to store, names to show. */
    public record Governorate(String code, String nameFr, String nameAr, String postalRanges) {

        boolean holds(int postalCode) {
            for (String range : postalRanges.split(",")) {
                String[] ends = range.split("-");
                if (postalCode >= Integer.parseInt(ends[0]) && postalCode <= Integer.parseInt(ends[ends.length - 1])) {
                    return true;
                }
            }
            return false;
        }
    }

    private final JdbcClient database;
    private volatile List<Governorate> known;

    Governorates(JdbcClient database) {
        this.database = database;
    }

    public List<Governorate> all() {
        List<Governorate> all = known;
        if (all == null) {
            all = database.sql("select code, name_fr, name_ar, postal_ranges from governorate order by code")
                    .query(Governorate.class)
                    .list();
            known = all;
        }
        return all;
    }

    boolean exists(String code) {
        return all().stream().anyMatch(governorate -> governorate.code().equals(code));
    }

    /** The governorate a postal code surely belongs to instead of the given one. A code nobody knows is accepted. */
    Optional<Governorate> holderInsteadOf(String code, String postalCode) {
        int number = Integer.parseInt(postalCode);
        List<Governorate> holders =
                all().stream().filter(governorate -> governorate.holds(number)).toList();
        boolean ours =
                holders.stream().anyMatch(governorate -> governorate.code().equals(code));
        return ours ? Optional.empty() : holders.stream().findFirst();
    }
}
