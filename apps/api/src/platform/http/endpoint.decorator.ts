import type { EndpointSpec, Params, Query, Body as BodyOf } from '@accelerator/contracts';
import {
  Body,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query as QueryParam,
  SetMetadata,
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import * as z from 'zod';
import type { Caller, CohortCaller } from './caller';

const verbs = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete } as const;

/** Metadata key under which a handler carries its descriptor; guards and interceptors read it. */
export const ENDPOINT = 'accelerator:endpoint';

/** Binds a handler to its endpoint: address, status and access all come from the contract. */
export function Endpoint(spec: EndpointSpec): MethodDecorator {
  return applyDecorators(
    verbs[spec.method](`api/v1${spec.path}`),
    HttpCode(spec.reply === null ? 204 : (spec.status ?? 200)),
    SetMetadata(ENDPOINT, spec),
  );
}

/** The parameters of the path, validated by the endpoint's own schema. */
export function FromPath(spec: EndpointSpec): ParameterDecorator {
  return Param({ schema: spec.params ?? z.strictObject({}) });
}

/** The query, validated. */
export function FromQuery(spec: EndpointSpec): ParameterDecorator {
  return QueryParam({ schema: spec.query ?? z.object({}) });
}

/** The body, validated; unknown fields are refused where the contract is strict. */
export function FromBody(spec: EndpointSpec): ParameterDecorator {
  return Body({ schema: spec.body ?? z.undefined() });
}

/** The caller; on cohort endpoints with her place in the cohort. */
export const Who = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<RequestWithCaller>().caller,
);

/** The request as the guard leaves it. */
export interface RequestWithCaller {
  caller?: Caller | CohortCaller;
}

export type { BodyOf, Params, Query };
