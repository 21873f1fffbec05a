package tn.aloauto.marketplace.storefront;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** All pages a search engine shall know. Products come in parts by their ids, so that a part is one walk along an index. */
@Component
class SiteMap {

    /** The client's pages that need nothing of the database. */
    static final List<String> PAGES =
            List.of("/", "/catalogue", "/aide", "/contact", "/mentions-legales", "/confidentialite", "/retractation");

    static final int IDS_IN_A_PART = 20_000;

    private static final Pattern PART =
            Pattern.compile("/sitemap\\.xml|/sitemaps/(pages|products-([1-9][0-9]{0,8}))\\.xml");
    private static final String BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final JdbcClient database;

    SiteMap(JdbcClient database) {
        this.database = database;
    }

    private record Place(String path, LocalDate changed) {

        private String written(String site) {
            return "<url><loc>" + HtmlUtils.htmlEscape(site + path, "UTF-8") + "</loc>"
                    + (changed == null ? "" : "<lastmod>" + changed + "</lastmod>") + "</url>\n";
        }
    }

    static String robots(String site) {
        return Stream.of(
                        "/api/",
                        "/compte",
                        "/panier",
                        "/commande",
                        "/vendeur/",
                        "/console",
                        "/connexion",
                        "/inscription")
                .map(path -> "Disallow: " + path)
                .collect(Collectors.joining("\n", "User-agent: *\n", "\n\nSitemap: " + site + "/sitemap.xml\n"));
    }

    static boolean isPart(String path) {
        return PART.matcher(path).matches();
    }

    Optional<String> part(String site, String path) {
        Matcher part = PART.matcher(path);
        if (!part.matches()) {
            return Optional.empty();
        }
        if (part.group(1) == null) {
            return Optional.of(index(site));
        }
        return part.group(2) == null ? Optional.of(pages(site)) : products(site, Long.parseLong(part.group(2)));
    }

    private String index(String site) {
        Stream<String> names = Stream.concat(
                Stream.of("pages"), LongStream.rangeClosed(1, parts()).mapToObj(number -> "products-" + number));
        return names.map(name -> "<sitemap><loc>" + site + "/sitemaps/" + name + ".xml</loc></sitemap>\n")
                .collect(Collectors.joining("", BEGIN + "<sitemapindex" + SPACE, "</sitemapindex>\n"));
    }

    private long parts() {
        long last = database.sql("select coalesce(max(id), 0) from product")
                .query(Long.class)
                .single();
        return (last + IDS_IN_A_PART - 1) / IDS_IN_A_PART;
    }

    private String pages(String site) {
        List<Place> made = database.sql(
                        """
                        select '/catalogue?category=' || slug as path, cast(null as date) as changed from category
                        union all select '/vendeurs/' || slug, updated_at::date from vendor where status = 'active'""")
                .query(Place.class)
                .list();
        return written(site, Stream.concat(PAGES.stream().map(path -> new Place(path, null)), made.stream()));
    }

    private Optional<String> products(String site, long number) {
        if (number > parts()) {
            return Optional.empty();
        }
        List<Place> products = database.sql("select '/produits/' || p.slug as path, p.updated_at::date as changed"
                        + " from product p join offer o on o.product_id = p.id"
                        + " where p.id > :after and p.id <= :last and " + Shown.ON_SALE + " order by p.id")
                .param("after", (number - 1) * IDS_IN_A_PART)
                .param("last", number * IDS_IN_A_PART)
                .query(Place.class)
                .list();
        return Optional.of(written(site, products.stream()));
    }

    private static String written(String site, Stream<Place> places) {
        return places.map(place -> place.written(site))
                .collect(Collectors.joining("", BEGIN + "<urlset" + SPACE, "</urlset>\n"));
    }
}
