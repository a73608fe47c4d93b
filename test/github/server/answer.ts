/** What an operation gives: an answer, or an error as GitHub words it. */

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export class ApiError extends Error {
  readonly status: number;
  readonly details: { errors?: unknown; headers?: Record<string, string> };

  constructor(status: number, message: string, details: ApiError['details'] = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }

  get answer(): Answer {
    const { errors, headers = {} } = this.details;
    return { status: this.status, body: errorBody(this.status, this.message, errors), headers };
  }
}

export function errorBody(status: number, message: string, errors?: unknown): object {
  return {
    message,
    ...(errors === undefined ? {} : { errors }),
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  };
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const noContent: Answer = { status: 204 };

export const notFound = () => new ApiError(404, 'Not Found');
export const forbidden = () => new ApiError(403, 'Resource not accessible by integration');
export const badCredentials = () => new ApiError(401, 'Bad credentials');

/** 422 as the REST API gives it for a field: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
export function invalid(resource: string, field: string, code: string, message?: string): ApiError {
  const error = { resource, code, field, ...(message === undefined ? {} : { message }) };
  return new ApiError(422, 'Validation Failed', { errors: [error] });
}

/** What is there, or 404. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}
