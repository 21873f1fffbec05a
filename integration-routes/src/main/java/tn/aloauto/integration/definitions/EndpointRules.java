package tn.aloauto.integration.definitions;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.springframework.stereotype.Component;

/** Which systems a definition may reach and how: schemes, hosts, folders, secrets and option values. */
@Component
class EndpointRules {

    private static final Set<String> SCHEMES = Set.of(
            "direct", "seda", "sftp", "aws2-s3", "imap", "imaps", "http", "https", "log", "file", "bean", "timer");
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|passphrase|secret|token|api-?_?key|accesskey|credential|authorization).*");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
    private static final Set<String> FORBIDDEN_OPTIONS = Set.of(
            "jailstartingdirectory",
            "ciphers",
            "keyexchangeprotocols",
            "serverhostkeys",
            "jschlogginglevel",
            "proxy",
            "proxyhost",
            "proxyhosturi",
            "proxyport",
            "followredirects",
            "x509hostnameverifier",
            "knownhosts",
            "keypair",
            "privatekey",
            "privatekeyuri",
            "knownhostsuri",
            "trustallcertificates",
            "executable",
            "contentcache",
            "sourceport",
            "transferexception",
            "cachetimeout",
            "customsigner",
            "overrideredirect",
            "usedefaultcredentialsprovider",
            "useprofilecredentialsprovider",
            "profilecredentialsname",
            "javamailproperties",
            "additionaljavamailproperties");

    private final DefinitionsSettings settings;
    private final BeanRules beans;
    private final OptionTypes types;
    private final Folders folders;

    EndpointRules(DefinitionsSettings settings, BeanRules beans, OptionTypes types) {
        this.settings = settings;
        this.beans = beans;
        this.types = types;
        this.folders = new Folders(settings);
    }

    static boolean isSecret(String name) {
        return SECRET.matcher(name).matches();
    }

    /** One endpoint: its address and the options written in the address or below it. */
    void check(Node where, String written, Node parameters, Values values) throws DefinitionRefused {
        Address address = Address.of(where, written, parameters, types);
        String uri = address.uri();
        int question = uri.indexOf('?');
        String place = question < 0 ? uri : uri.substring(0, question);
        int colon = place.indexOf(':');
        String scheme = (colon < 0 ? place : place.substring(0, colon)).strip();
        if (scheme.contains("{") || scheme.contains("$")) {
            throw DefinitionRefused.at(
                    where, "Le début d'une adresse (« sftp: », « direct: »…) s'écrit en toutes lettres");
        }
        if (!SCHEMES.contains(scheme)) {
            throw DefinitionRefused.at(
                    where, "Une définition n'atteint pas « " + scheme + ": »", Nearest.suggestion(scheme, SCHEMES));
        }
        String path = colon < 0 ? "" : place.substring(colon + 1);
        if (path.contains("${") || path.contains("$simple{")) {
            throw DefinitionRefused.at(where, "Une adresse calculée pendant l'échange est interdite");
        }
        Map<String, Node> options = options(where, question < 0 ? "" : uri.substring(question + 1), address.options());
        Map<String, String> texts = new LinkedHashMap<>();
        if (question >= 0) {
            for (String pair : uri.substring(question + 1).split("&")) {
                texts.put(pair.split("=", 2)[0], pair.contains("=") ? pair.split("=", 2)[1] : "");
            }
        }
        address.options().forEach((name, value) -> texts.put(name, YamlText.scalar(value)));
        for (Map.Entry<String, String> option : texts.entrySet()) {
            checkOption(options.get(option.getKey()), option.getKey(), option.getValue(), values);
        }
        checkScheme(where, scheme, path, texts, values);
        types.check(where, scheme, options, texts, values);
    }

    private static Map<String, Node> options(Node where, String query, Map<String, Node> below)
            throws DefinitionRefused {
        Map<String, Node> options = new LinkedHashMap<>();
        if (query.contains("RAW(") || query.contains("RAW{")) {
            throw DefinitionRefused.at(where, "RAW(...) est interdit : écrivez l'option sous « parameters »");
        }
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            options.put(pair.split("=", 2)[0], where);
        }
        options.putAll(below);
        return options;
    }

    private void checkOption(Node where, String name, String text, Values values) throws DefinitionRefused {
        String lower = name.toLowerCase(Locale.ROOT).replace("-", "");
        if (FORBIDDEN_OPTIONS.contains(lower) || lower.startsWith("mail.")) {
            throw DefinitionRefused.at(where, "L'option « " + name + " » est interdite dans une définition");
        }
        if (isSecret(name) && !Values.isPlaceholder(text)) {
            throw DefinitionRefused.at(
                    where,
                    "L'option « " + name + " » est un secret et ne s'écrit pas dans une définition",
                    "Écrivez {{NOM_DE_VARIABLE}} et posez la variable d'environnement.");
        }
        String filled = values.fill(text).orElse(text);
        if (filled.startsWith("#")) {
            beans.checkReference(where, filled);
        }
        if (lower.contains("strategy")
                || lower.endsWith("processor")
                || lower.endsWith("factory")
                || lower.endsWith("configurer")) {
            if (!filled.startsWith("#")) {
                throw DefinitionRefused.at(
                        where, "L'option « " + name + " » ne peut nommer qu'une ressource ouverte (#nom)");
            }
        }
        folders.checkOption(where, lower, name, text, values);
    }

    private void checkScheme(Node where, String scheme, String path, Map<String, String> options, Values values)
            throws DefinitionRefused {
        Optional<String> filled = values.fill(path);
        switch (scheme) {
            case "bean" -> beans.checkCall(where, path, options.get("method"));
            case "file" -> folders.checkFileFolder(where, path, values);
            case "sftp" -> {
                checkSftp(where, options);
                checkHost(where, path, filled, values);
            }
            case "imap", "imaps" -> checkHost(where, path, filled, values);
            case "http", "https" -> {
                checkHost(where, scheme + ":" + path, filled.map(text -> scheme + ":" + text), values);
                String tokens = options.getOrDefault("oauth2TokenEndpoint", "");
                Optional<String> address = values.fill(tokens).filter(text -> !text.isEmpty());
                checkHost(where, tokens, address, values);
            }
            case "aws2-s3" ->
                checkHost(
                        where,
                        options.getOrDefault("uriEndpointOverride", "s3.amazonaws.com"),
                        values.fill(options.getOrDefault("uriEndpointOverride", "s3.amazonaws.com")),
                        values);
            default -> {
                String name = filled.orElse("x").replaceFirst("^//", "");
                if (!"log".equals(scheme) && !PLAIN_NAME.matcher(name).matches()) {
                    throw DefinitionRefused.at(where, "« " + scheme + ":" + name + " » n'est pas un nom simple");
                }
            }
        }
    }

    private static void checkSftp(Node where, Map<String, String> options) throws DefinitionRefused {
        if (!"yes".equals(options.get("strictHostKeyChecking")) || !options.containsKey("knownHostsFile")) {
            throw DefinitionRefused.at(
                    where,
                    "La clé du serveur SFTP doit être épinglée",
                    "Écrivez strictHostKeyChecking: \"yes\" et knownHostsFile.");
        }
    }

    private void checkHost(Node where, String written, Optional<String> address, Values values)
            throws DefinitionRefused {
        if (address.isEmpty()) {
            return;
        }
        String authority = address.get()
                .replaceFirst("^(https?:)+(//)?(https?:)?", "")
                .replaceFirst("^//", "")
                .split("[/?#]", 2)[0];
        if (authority.contains("@") || authority.contains("\\")) {
            throw DefinitionRefused.at(
                    where, "Aucun compte ni secret dans une adresse", "Utilisez username et password.");
        }
        String host = authority.replaceFirst(":[0-9]+$", "").toLowerCase(Locale.ROOT);
        boolean allowed = values.isOperatorsAddress(written)
                || settings.allowedHosts().stream()
                        .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                        .anyMatch(entry -> entry.equals(host) || entry.equals(authority.toLowerCase(Locale.ROOT)));
        if (!allowed) {
            throw DefinitionRefused.at(
                    where,
                    "L'hôte « " + authority + " » n'est pas dans la liste des hôtes permis"
                            + (written.contains("{{") ? " (" + written.strip() + ")" : ""),
                    "L'exploitant l'ajoute dans ALOAUTO_PARTNER_HOSTS.");
        }
    }

    /** Where a definition may read and write files. */
    private record Folders(DefinitionsSettings settings) {

        void checkFileFolder(Node where, String path, Values values) throws DefinitionRefused {
            Optional<String> filled = values.fill(path);
            if (filled.isPresent() && !isUnder(filled.get(), settings.flowFiles())) {
                throw DefinitionRefused.at(
                        where, "« file: » n'atteint que les dossiers sous {{aloauto.data-dir}}/flows");
            }
        }

        void checkOption(Node where, String lower, String name, String text, Values values) throws DefinitionRefused {
            Optional<String> filled = values.fill(text);
            if (filled.isEmpty() || filled.get().isEmpty()) {
                return;
            }
            boolean fine =
                    switch (lower) {
                        case "localworkdirectory" -> isUnder(filled.get(), settings.flowFiles());
                        case "knownhostsfile" -> isUnder(filled.get(), settings.knownHosts());
                        case "privatekeyfile" -> isUnder(filled.get(), settings.partnerKeys());
                        case "move",
                                "movefailed",
                                "premove",
                                "filename",
                                "tempfilename",
                                "donefilename",
                                "tempprefix",
                                "moveexisting" ->
                            !filled.get().contains("..")
                                    && !filled.get().startsWith("/")
                                    && !filled.get().contains("\\")
                                    && !filled.get().contains(":/");
                        default -> true;
                    };
            if (!fine) {
                throw DefinitionRefused.at(
                        where, "L'option « " + name + " » sort des dossiers ouverts aux définitions (" + text + ")");
            }
        }

        private static boolean isUnder(String text, Path folder) {
            try {
                return Path.of(text.replaceFirst("^//+", "/"))
                        .toAbsolutePath()
                        .normalize()
                        .startsWith(folder);
            } catch (InvalidPathException notAPath) {
                return false;
            }
        }
    }
}
