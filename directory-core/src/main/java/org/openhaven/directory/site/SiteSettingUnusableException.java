package org.openhaven.directory.site;

/**
 * A setting of the site that cannot be used. Its message is one line for the person who
 * set it: the setting's name, what it takes, what it was.
 */
public final class SiteSettingUnusableException extends IllegalArgumentException {

	/**
	 * With what to tell.
	 * @param message begins with the name of the setting
	 */
	public SiteSettingUnusableException(String message) {
		super(message);
	}

}
