/**
 * MiB with which the embedded engine takes one thread: there is a worker for each processor already, and over a few records
 * a second thread mostly looks for something to do. Other tests have more, so that order never comes by chance.
 */
export const FOR_ONE_THREAD = 64;
