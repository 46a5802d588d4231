package org.openhaven.directory.organization;

import org.springframework.data.repository.ListCrudRepository;

/** All organizations. */
public interface Organizations extends ListCrudRepository<Organization, String> {

}
