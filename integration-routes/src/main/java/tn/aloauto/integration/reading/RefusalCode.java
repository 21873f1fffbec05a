package tn.aloauto.integration.reading;

/** Why a file as a whole could not be read; stable, shown behind the sentence. */
public enum RefusalCode {
    EMPTY_FILE("Le fichier est vide. Refaites l'export, puis renvoyez-le."),
    NO_ROWS("Le fichier n'a que son en-tête : aucune ligne à appliquer. Vérifiez l'export, puis renvoyez-le."),
    UNKNOWN_FORMAT(
            "Le fichier n'est ni un texte ni un classeur que nous lisons. Envoyez un .csv, .xlsx, .xls ou .ods, seul ou dans un .zip."),
    BINARY_FILE(
            "Le fichier contient des octets qui ne sont pas du texte. Dans Excel : Enregistrer sous, « CSV UTF-8 » ou « .xlsx »."),
    BROKEN_FILE("Le fichier est abîmé ou incomplet, le transfert s'est sans doute interrompu. Renvoyez-le."),
    PASSWORD("Le fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis renvoyez-le."),
    MACROS("Le classeur contient des macros. Enregistrez-le en « Classeur Excel (.xlsx) », puis renvoyez-le."),
    FORBIDDEN_XML(
            "Le classeur contient une déclaration XML interdite (DTD). Enregistrez-le de nouveau avec Excel ou LibreOffice."),
    ZIP_BOMB(
            "Le fichier se dilate hors de toute mesure une fois décompressé. Envoyez le fichier lui-même, sans le compresser."),
    NESTED_ARCHIVE("L'archive en contient une autre. Mettez le fichier de stock directement dans l'archive."),
    NO_LIST_INSIDE(
            "L'archive ne contient aucun fichier .csv, .txt, .tsv, .xlsx, .xls ou .ods. Mettez-y le fichier de stock."),
    SEVERAL_FILES("L'archive contient plusieurs listes : laquelle est le stock ? N'en laissez qu'une."),
    SEVERAL_SHEETS(
            "Plusieurs feuilles visibles portent l'en-tête : laquelle est le stock ? N'en laissez qu'une, masquez les autres, ou faites déclarer « sheets » dans le mapping."),
    MISSING_SHEET(
            "Le mapping attend une feuille que ce classeur n'a pas, ou qui y est masquée. Renommez la feuille, puis renvoyez-le."),
    TOO_MANY_COLUMNS("Une ligne a plus de 2 000 colonnes. Supprimez les colonnes inutiles, puis renvoyez le fichier."),
    ROW_TOO_LONG(
            "Une ligne dépasse quatre millions de caractères. Vérifiez les fins de ligne et les guillemets du fichier."),
    UNCLOSED_QUOTE(
            "Un guillemet ouvert n'est jamais fermé : tout ce qui le suit ne ferait qu'une cellule. Fermez-le ou doublez-le."),
    SPOILT_MARK(
            "La marque du fichier de corrections (« AloAuto … » dans l'en-tête) est abîmée : on ne sait plus de quel fichier il vient. Téléchargez-le de nouveau."),
    VIRUS("L'antivirus a reconnu un programme malveillant dans ce fichier. Il n'a pas été lu ; vérifiez votre poste.");

    private final String sentence;

    RefusalCode(String sentence) {
        this.sentence = sentence;
    }

    /** What happened and what to do next. */
    String sentence() {
        return sentence;
    }
}
