class Webhooks::LessonsController < Webhooks::BaseController
  def create
    record = InboundWebhook.create!(body: body)
    LessonsJob.perform_later(record)
    head :ok
  end
end
