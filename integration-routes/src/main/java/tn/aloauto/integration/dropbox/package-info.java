/** The drop box: our own SFTP server with one root per vendor, and the fetching of files from partners' SFTP servers. */
package tn.aloauto.integration.dropbox;
