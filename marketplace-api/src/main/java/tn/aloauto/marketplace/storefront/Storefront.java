package tn.aloauto.marketplace.storefront;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.shared.Texts;

/** Gives each page of the web client the head that belongs to it, and the files that are made for robots. */
@Component
public class Storefront {

    private final Heads heads;
    private final FirstLook first;
    private final SiteMap map;

    Storefront(Heads heads, FirstLook first, SiteMap map) {
        this.heads = heads;
        this.first = first;
        this.map = map;
    }

    /** What our own API answers to anybody. */
    public interface Api {

        /** @return empty when it refuses */
        Optional<JsonNode> answer(Ask ask, Locale language);
    }

    /** A file for robots. */
    public record MadeFile(String type, String content) {}

    /**
     * The page as whoever asked shall get it: language, title, description, links, structured data, the first answers of
     * the API and a first view of them in place.
     *
     * @param page the client's first page; what stands between its marks is replaced
     * @param site scheme, host and port, without a slash at the end
     * @param path decoded, {@code /produits/...}
     * @param asked the query as the address spells it, empty when there is none
     */
    public String page(String page, String site, String path, String asked, Api api) {
        int from = page.indexOf(Head.BEGIN);
        int to = page.indexOf(Head.END);
        if (from < 0 || to < from) {
            return page;
        }
        Query query = Query.of(asked);
        Locale language = Texts.language(query.get("lang"));
        String head = heads.of(path, query, language).written(site, language);
        String tag = "<html lang=\"" + language.getLanguage() + "\" dir=\""
                + ("ar".equals(language.getLanguage()) ? "rtl" : "ltr") + "\"";
        String headed = page.substring(0, from).replace("<html lang=\"fr\" dir=\"ltr\"", tag)
                + head
                + page.substring(to + Head.END.length());
        return first.on(headed, path, query, language, api);
    }

    public boolean makes(String path) {
        return path.equals("/robots.txt") || SiteMap.isPart(path);
    }

    /** @return empty when the map has no such part */
    public Optional<MadeFile> file(String site, String path) {
        return path.equals("/robots.txt")
                ? Optional.of(new MadeFile("text/plain;charset=UTF-8", SiteMap.robots(site)))
                : map.part(site, path).map(xml -> new MadeFile("application/xml;charset=UTF-8", xml));
    }
}
