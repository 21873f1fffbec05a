package tn.aloauto.integration.intake;

/** What may be kept of the name a file came with: it is shown and written, never trusted. */
public final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /** The last part of a path of any system, without control characters. */
    public static String harmless(String given) {
        String name = given == null ? "" : given.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip()
                .replaceFirst("^\\.+", "");
        if (name.length() > LONGEST) {
            name = name.substring(name.length() - LONGEST);
        }
        return name.isEmpty() ? "sans-nom" : name;
    }
}
