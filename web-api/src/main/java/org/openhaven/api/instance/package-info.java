/**
 * One data folder, one Haven. Who works in the folder holds its lock
 * ({@link org.openhaven.api.instance.InstanceLock}) and says so in {@code haven.run}; a
 * serving instance also listens there on loopback for commands
 * ({@link org.openhaven.api.instance.CommandListener}), which
 * {@link org.openhaven.api.instance.RunningInstance} hands over to it. That side starts
 * no Spring, so that a command beside a running server answers at once. Knows the package
 * command; must not know what any command does.
 */
@NullMarked
package org.openhaven.api.instance;

import org.jspecify.annotations.NullMarked;
