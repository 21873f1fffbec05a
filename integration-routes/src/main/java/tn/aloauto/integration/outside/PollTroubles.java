package tn.aloauto.integration.outside;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What an operator reads when a partner's server says no: what is wrong and who can put it right, nothing secret. */
final class PollTroubles {

    private static final int LONGEST = 300;

    private PollTroubles() {}

    static String inWords(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String known = known(cause);
            if (known != null) {
                return known;
            }
        }
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        String said = String.valueOf(last.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        return "Relevé impossible : " + (said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said);
    }

    private static String known(Throwable cause) {
        if (cause instanceof AwsServiceException answer) {
            return ofBucket(answer);
        }
        if (cause instanceof AuthenticationFailedException) {
            return "La boîte aux lettres refuse le compte ou le mot de passe.";
        }
        if (cause instanceof FolderNotFoundException) {
            return "Le dossier de la boîte aux lettres n'existe pas.";
        }
        if (cause instanceof UnknownHostException) {
            return "Le nom du serveur n'existe pas ou ne se résout pas.";
        }
        if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return "Le serveur ne répond pas à cette adresse et à ce port.";
        }
        if (cause instanceof SocketTimeoutException) {
            return "Le serveur n'a pas répondu à temps.";
        }
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("auth fail")) {
            return "Le serveur SFTP refuse le compte, le mot de passe ou la clé.";
        }
        if (message.contains("hostkey") || message.contains("host key")) {
            return "La clé du serveur SFTP n'est pas celle qui est épinglée dans known-hosts.";
        }
        return null;
    }

    private static String ofBucket(AwsServiceException answer) {
        String code = answer.awsErrorDetails() == null
                ? ""
                : String.valueOf(answer.awsErrorDetails().errorCode());
        if ("NoSuchBucket".equals(code)) {
            return "Le bucket n'existe pas à cette adresse.";
        }
        return switch (answer.statusCode()) {
            case 401, 403 -> "Le service S3 refuse la clé d'accès, le secret ou le droit demandé (" + code + ").";
            case 404 -> "Le bucket ou l'objet n'existe pas (" + code + ").";
            default -> "Le service S3 a répondu " + answer.statusCode() + " (" + code + ").";
        };
    }
}
