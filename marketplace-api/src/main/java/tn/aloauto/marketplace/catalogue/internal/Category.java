package tn.aloauto.marketplace.catalogue.internal;

import java.util.Locale;
import tn.aloauto.marketplace.shared.Translated;

/**
 * A shelf of the catalogue.
 *
 * @param name in French: what slugs are made of and exports say
 * @param nameAr null where the staff gave none, as well as nameEn
 */
public record Category(
        long id,
        Long parentId,
        String name,
        String nameAr,
        String nameEn,
        String slug,
        String description,
        String imageUrl,
        int position) {

    public String nameIn(Locale language) {
        return Translated.in(language, name, nameAr, nameEn);
    }
}
