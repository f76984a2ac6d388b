/** What a person types to start the service, and to connect a browser to it. */
export const START_COMMAND = 'tillbridge run';
export const CONNECT_COMMAND = 'tillbridge pair';
