package org.openhaven.directory.facility;

/**
 * The organization under which a listing stands.
 *
 * @param id stable id
 * @param name its name
 * @param provisional true until a moderator has joined the listing to a shared
 * organization: imports never do
 */
public record OrganizationRef(String id, String name, boolean provisional) {
}
