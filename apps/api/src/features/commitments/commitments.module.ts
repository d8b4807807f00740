import { Module } from '@nestjs/common';
import { CommitmentsController } from './commitments.controller';
import { CommitmentsService } from './commitments.service';

/** "When …, I will …": made at a session or at home, looked back on in one word. */
@Module({ controllers: [CommitmentsController], providers: [CommitmentsService] })
export class CommitmentsModule {}
