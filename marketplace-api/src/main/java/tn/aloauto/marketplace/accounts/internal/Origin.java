package tn.aloauto.marketplace.accounts.internal;

/** From where somebody signs in. */
public record Origin(String address, String userAgent) {

    public Origin {
        String agent = userAgent == null ? "" : userAgent.replaceAll("\\p{Cntrl}", "?");
        userAgent = agent.length() > 300 ? agent.substring(0, 300) : agent;
    }
}
